using SequenceToy.Data;

namespace SequenceToy.Models;

/// <summary>Checks sequences to be predicted and lays them out as a batch.</summary>
internal static class PredictionInput
{
    public static Sequence[] Read(float[][] sequences)
    {
        var read = new Sequence[sequences.Length];
        for (var i = 0; i < sequences.Length; i++)
        {
            try
            {
                read[i] = new Sequence(sequences[i] ?? throw new ArgumentException("it was null."));
            }
            catch (ArgumentException error)
            {
                throw new ArgumentException(FormattableString.Invariant($"sequences[{i}]: {error.Message.Split(" (Parameter", 2)[0]}"), nameof(sequences), error);
            }
        }

        return read;
    }

    public static void Check(IReadOnlyList<Sequence> sequences, int features, (int Fewest, int Most) trainedSteps)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        if (sequences.Count == 0)
        {
            throw new ArgumentException("sequences must have at least one sequence; it was empty.", nameof(sequences));
        }

        for (var i = 0; i < sequences.Count; i++)
        {
            if (sequences[i] is null)
            {
                throw new ArgumentException(FormattableString.Invariant($"sequences[{i}] must be a sequence; it was null."), nameof(sequences));
            }

            if (sequences[i].Features != features)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"sequences[{i}] must have {features} features per step, as in training; it had {sequences[i].Features}."), nameof(sequences));
            }

            // A network trained on one length only was never asked to stop anywhere else; one trained on several may be tried on more.
            if (trainedSteps.Fewest == trainedSteps.Most && sequences[i].Steps != trainedSteps.Most)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"sequences[{i}] must have {trainedSteps.Most} steps, as all training sequences had; it had {sequences[i].Steps}."), nameof(sequences));
            }
        }
    }

    /// <summary>Some of the sequences as a dataset without answers, in real units.</summary>
    public static SequenceDataset Pack(IReadOnlyList<Sequence> sequences, int start, int end)
    {
        var part = Enumerable.Range(start, end - start).Select(i => sequences[i]).ToArray();
        return SequenceDataset.FromSamples(part.Select(sequence => new Sample(sequence, [0f])), TargetSpec.Number());
    }
}
