using SequenceToy.Networks;
using SequenceToy.Series.Scoring;
using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Runs;

/// <summary>The parts of a forecaster, as they are saved.</summary>
/// <param name="History">The last values.</param>
/// <param name="Settings">The settings, none of them open.</param>
/// <param name="Plan">The plan of the windows.</param>
/// <param name="Widths">Half the widths of the intervals.</param>
/// <param name="Scales">The scales of the levels by series and target.</param>
/// <param name="Models">The networks.</param>
internal sealed record ForecasterParts(
    SeriesData History, SeriesSettings Settings, WindowPlan Plan, IntervalWidths Widths, double[][] Scales, ValueList<TrainedModel> Models)
{
    /// <summary>The ranges of the training data by series and column; empty for a series of a file of an earlier version.</summary>
    public required ValueList<ColumnRange>[] Ranges { get; init; }
}
