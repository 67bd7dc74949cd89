namespace SequenceToy.Series.Windows;

/// <summary>The last known value before a forecast.</summary>
/// <param name="Series">The index of the series.</param>
/// <param name="Index">The index of the last known value.</param>
internal readonly record struct Origin(int Series, int Index);
