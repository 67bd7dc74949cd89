using System.Globalization;

namespace SequenceToy.Data;

/// <summary>Turns parallel arrays of inputs and targets into a dataset. Error messages name the position.</summary>
internal static class ArrayReading
{
    public static SequenceDataset Read<TInput, TTarget>(
        TInput[] inputs, TTarget[] targets, Func<TInput, Sequence> toInput, TargetSpec spec, Func<TTarget, Sequence> toTarget)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        if (inputs.Length == 0)
        {
            throw new ArgumentException("inputs must have at least one sequence; it was empty.", nameof(inputs));
        }

        if (inputs.Length != targets.Length)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"targets must have {inputs.Length} elements, as inputs has; it had {targets.Length}."),
                    nameof(targets));
        }

        var samples = new Sample[inputs.Length];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = new Sample(
                At(nameof(inputs), i, inputs[i], toInput),
                At(nameof(targets), i, targets[i], toTarget));
        }

        return SequenceDataset.FromSamples(samples, spec);
    }

    private static Sequence At<T>(string name, int index, T value, Func<T, Sequence> read)
    {
        try
        {
            return value is null ? throw new ArgumentException("it was null.") : read(value);
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]: {FirstSentence(error)}"), name, error);
        }
    }

    // The framework appends " (Parameter '…')" with an inner name that the caller does not know.
    private static string FirstSentence(ArgumentException error) => error.Message.Split(" (Parameter", 2)[0];
}
