using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>As a picture.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>How much each step matters to the answer, in the answer's unit, with its share of all there is.</summary>
    /// <param name="result">What came out.</param>
    /// <param name="method">How to measure. Default: the swing.</param>
    /// <param name="options">On what, and how finely. Default: null, as <see cref="ExperimentResult.Influence"/>.</param>
    /// <exception cref="ArgumentException">No sample has the answer asked about.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed of.</exception>
    public static Picture PlotInfluence(
        this ExperimentResult result, InfluenceMethod method = InfluenceMethod.Swing, InfluenceOptions? options = null) =>
        InfluencePicture.Of(
            new(Given(result).Influence(method, options)), ResultLabels.Title(result, $"influence of each step ({Name(method)})"));

    private static string Name(InfluenceMethod method) => method switch
    {
        InfluenceMethod.Permutation => "permutation",
        InfluenceMethod.Gradient => "gradient",
        InfluenceMethod.Swing => "swing",
        _ => throw new NotSupportedException($"method is not known: {method}."),
    };
}
