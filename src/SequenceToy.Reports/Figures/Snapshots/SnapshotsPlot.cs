using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>The plot of influence during training.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>Plots the influence of each step by epoch, at the snapshots taken during training.</summary>
    /// <remarks>Influence is measured on validation samples, or on training samples if there are none.</remarks>
    /// <param name="result">The result of the run.</param>
    /// <exception cref="ArgumentException">The result has no snapshots: the experiment ran without
    /// <see cref="SequenceExperiment.WithSnapshots"/> or completed no epoch.</exception>
    public static Picture PlotSnapshots(this ExperimentResult result) => Given(result).Snapshots.Count == 0
        ? throw new ArgumentException(
            "result must have snapshots: call WithSnapshots() before Run(); it had none.", nameof(result))
        : SnapshotsPicture.Of(
            new(result.Snapshots), ResultLabels.Title(result, "influence of each step during training"), ResultLabels.SnapshotsOf(result));
}
