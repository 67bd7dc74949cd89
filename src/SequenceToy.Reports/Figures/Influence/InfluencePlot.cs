using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>The plot of influence.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>Plots the influence of each step on the prediction, in the target's unit and as a share of its range.</summary>
    /// <param name="result">The result of the run.</param>
    /// <param name="method">The method of measurement. Default: <see cref="InfluenceMethod.Swing"/> (one step varied over its
    /// range).</param>
    /// <param name="options">The samples and resolution. Default: null, the defaults of <see cref="ExperimentResult.Influence"/>.</param>
    /// <exception cref="ArgumentException">No sample has the target that the options select.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed.</exception>
    public static Picture PlotInfluence(
        this ExperimentResult result, InfluenceMethod method = InfluenceMethod.Swing, InfluenceOptions? options = null) =>
        InfluencePicture.Of(
            new(Given(result).Influence(method, options)), ResultLabels.Title(result, $"influence of each step ({Name(method)})"));

    private static string Name(InfluenceMethod method) => method switch
    {
        InfluenceMethod.Permutation => "permutation",
        InfluenceMethod.Gradient => "gradient",
        InfluenceMethod.Swing => "swing",
        _ => throw new NotSupportedException($"method must be a known influence method; it was {method}."),
    };
}
