using SequenceToy.Data;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>An input as it is written into its cells, in real units, where it is short enough to be read there.</summary>
internal static class WrittenInput
{
    private const int MostSteps = 12;
    private const int MostFeatures = 3;
    private const int Longest = 6;

    /// <summary>[features, steps]; null where there is no room.</summary>
    public static string[,]? Of(Sequence input)
    {
        if (input.Steps > MostSteps || input.Features > MostFeatures || input.Any(value => NumberText.Number(value).Length > Longest))
        {
            return null;
        }

        var texts = new string[input.Features, input.Steps];
        for (var step = 0; step < input.Steps; step++)
        {
            for (var feature = 0; feature < input.Features; feature++)
            {
                texts[feature, step] = NumberText.Number(input[step, feature]);
            }
        }

        return texts;
    }
}
