using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>The plot of scores by length.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>Plots the score by sequence length for network and baseline, with the goal and the training lengths.</summary>
    /// <param name="result">The result of the run.</param>
    /// <exception cref="ArgumentException">The task has sequences of one length only, or the run used your own data.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed before its evidence was computed.</exception>
    public static Picture PlotLengths(this ExperimentResult result) => LengthsFigure.Of(Given(result)) is { } figure
        ? LengthsPicture.Of(figure, ResultLabels.Title(result, $"{figure.Metric.ToText()} by length"))
        : throw new ArgumentException(
            $"result must have scores by length, from a task with several sequence lengths; it was of {ResultLabels.Name(result)}, "
                + "which has none.",
            nameof(result));
}
