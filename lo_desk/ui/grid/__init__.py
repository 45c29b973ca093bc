"""What every list can do: views, filters, columns, groups, cells that are edited, exports."""
