using SequenceToy.Guards;
using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>One curve of a comparison.</summary>
/// <param name="Label">What it is; runs with the same label are drawn alike.</param>
/// <param name="History">How it went.</param>
internal sealed record ComparedRun(string Label, ValueList<EpochRecord> History)
{
    /// <summary>The losses compared: of validation, or of training without it.</summary>
    public double[] Losses => [.. History.Select(record => record.ValidationLoss ?? record.Loss)];
}
