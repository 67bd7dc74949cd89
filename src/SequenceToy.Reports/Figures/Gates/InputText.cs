using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>An input as it is written into its cells, in real units, where it is short enough to be read there.</summary>
internal static class InputText
{
    private const int MaxSteps = 12;
    private const int MaxFeatures = 3;
    private const int Longest = 6;

    /// <summary>[features, steps]; null where there is no room.</summary>
    public static string[,]? Of(Sequence input) =>
        input.Steps > MaxSteps || input.Features > MaxFeatures || input.Any(value => NumberFormat.Number(value).Length > Longest)
            ? null
            : Cells.Of(input.Features, input.Steps, (feature, step) => NumberFormat.Number(input[step, feature]));
}
