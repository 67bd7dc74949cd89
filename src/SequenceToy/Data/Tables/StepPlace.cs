namespace SequenceToy.Data.Tables;

/// <summary>The place of a step in a table.</summary>
/// <param name="Row">The row, counted from 0.</param>
/// <param name="First">The position of the step's first feature among the columns read.</param>
internal readonly record struct StepPlace(int Row, int First);
