using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The input values written into the cells, in original units, when they are short enough.</summary>
internal static class InputText
{
    private const int MaxSteps = 12;
    private const int MaxFeatures = 3;
    private const int Longest = 6;

    /// <summary>Returns the texts [features, steps]; null when they do not fit.</summary>
    public static string[,]? Of(Sequence input) =>
        input.Steps > MaxSteps || input.Features > MaxFeatures || input.Any(value => NumberFormat.Number(value).Length > Longest)
            ? null
            : Cells.Of(input.Features, input.Steps, (feature, step) => NumberFormat.Number(input[step, feature]));
}
