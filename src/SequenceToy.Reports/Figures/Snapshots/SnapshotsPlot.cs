using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>As a picture.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>How much each step matters while the network learns, at the snapshots that were taken, on validation samples or, without
    /// them, on those trained on.</summary>
    /// <exception cref="ArgumentException">There are none: the experiment was run without <see cref="SequenceExperiment.WithSnapshots"/>,
    /// or not one epoch to its end.</exception>
    public static Picture PlotSnapshots(this ExperimentResult result) => Given(result).Snapshots.Count == 0
        ? throw new ArgumentException(
            "result must have snapshots, which WithSnapshots() asks for before the run; it had none.", nameof(result))
        : SnapshotsPicture.Of(
            new(result.Snapshots), ResultLabels.Title(result, "influence of each step while it learns"), ResultLabels.SnapshotsOf(result));
}
