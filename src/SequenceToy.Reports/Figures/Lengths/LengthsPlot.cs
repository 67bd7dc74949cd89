using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>As a picture.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>The score by length, with the lengths trained on, guessing and the goal.</summary>
    /// <exception cref="ArgumentException">The task has sequences of one length only, or the samples were one's own.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed of before <see cref="ExperimentResult.Evidence"/> was asked
    /// for.</exception>
    public static Picture PlotLengths(this ExperimentResult result) => LengthsFigure.Of(Given(result)) is { } figure
        ? LengthsPicture.Of(figure, ResultLabels.Title(result, $"{figure.Metric.ToText()} by length"))
        : throw new ArgumentException(
            $"result must have scores by length, as tasks have whose sequences can be longer than those trained on; "
                + $"{ResultLabels.Name(result)} has none.",
            nameof(result));
}
