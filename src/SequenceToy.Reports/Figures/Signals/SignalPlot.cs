using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>The plot of a signal.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>Plots target and prediction of one scored sample as lines over its steps, for targets that are numbers at every
    /// step.</summary>
    /// <remarks>Only the scored ones of the first 400 steps are drawn.</remarks>
    /// <param name="result">The result of the run.</param>
    /// <param name="sample">The position of the sample in <see cref="ExperimentResult.TestSamples"/>, from 0. Default: 0, the
    /// first.</param>
    /// <param name="output">The index of the number of the target to draw, from 0. Default: 0, the first.</param>
    /// <exception cref="ArgumentException">The targets are not numbers at every step.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample or number.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed.</exception>
    public static Picture PlotSignal(this ExperimentResult result, int sample = 0, int output = 0)
    {
        if (!SignalFigure.IsSignal(Given(result)))
        {
            throw new ArgumentException(
                $"result must have numbers at every step as targets; it was of {ResultLabels.Name(result)}, which has others.",
                nameof(result));
        }

        Require.Between(sample, 0, result.TestSamples.Count - 1, name: nameof(sample));
        Require.Between(output, 0, result.Model.Target.Size - 1, name: nameof(output));
        var shown = result.TestSamples[sample];
        var figure = SignalFigure.Of(sample, shown, result.Model.PredictDetailed([shown.Input])[0], output);
        var name = $"{ResultLabels.ScoredOn(result)[..^1]} {NumberFormat.Count(sample + 1)}";
        return SignalPicture.Of(figure, ResultLabels.Title(result, $"target and prediction, {name}"));
    }
}
