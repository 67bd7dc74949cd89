namespace SequenceToy.Networks;

/// <summary>Checks sequences for prediction and packs them into a batch.</summary>
internal static class PredictionInput
{
    /// <summary>Returns sequences of one feature as a dataset without targets, in original units.</summary>
    public static SequenceDataset Read(float[][] sequences, (int Fewest, int Most) trainedSteps)
    {
        CheckAny(sequences.Length);
        for (var i = 0; i < sequences.Length; i++)
        {
            if (sequences[i] is null or [] || Array.Exists(sequences[i], value => !float.IsFinite(value)))
            {
                throw Refused(sequences[i], i);
            }

            CheckSteps(sequences[i].Length, nameof(sequences), i, trainedSteps);
        }

        var steps = sequences.Max(sequence => sequence.Length);
        var inputs = new float[checked(sequences.Length * steps)];
        for (var i = 0; i < sequences.Length; i++)
        {
            sequences[i].CopyTo(inputs, i * steps);
        }

        var lengths = Array.TrueForAll(sequences, sequence => sequence.Length == steps)
            ? null
            : Array.ConvertAll(sequences, sequence => sequence.Length);
        return new SequenceDataset(1, TargetSpec.Number(), steps, inputs, new float[sequences.Length], lengths, null);
    }

    public static void Check(IReadOnlyList<Sequence> sequences, int features, (int Fewest, int Most) trainedSteps)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        CheckAny(sequences.Count);
        for (var i = 0; i < sequences.Count; i++)
        {
            CheckFits(sequences[i], nameof(sequences), i, features, trainedSteps);
        }
    }

    /// <summary>Throws for a sequence that the network cannot read.</summary>
    /// <param name="sequence">The sequence to check.</param>
    /// <param name="name">The name of its argument.</param>
    /// <param name="index">The position in that argument; null when it is the argument.</param>
    /// <param name="features">The number of features per step of the network's input.</param>
    /// <param name="trainedSteps">The fewest and most steps of the training sequences.</param>
    public static void CheckFits(Sequence? sequence, string name, int? index, int features, (int Fewest, int Most) trainedSteps)
    {
        if (sequence is null)
        {
            throw new ArgumentException($"{Named(name, index)} must be a sequence; it was null.", name);
        }

        if (sequence.Features != features)
        {
            throw new ArgumentException(
                $"{Named(name, index)} must have {features} features per step, as in training; it had {sequence.Features}.", name);
        }

        CheckSteps(sequence.Steps, name, index, trainedSteps);
    }

    /// <summary>Returns some of the sequences as a dataset without targets, in original units.</summary>
    public static SequenceDataset Pack(IReadOnlyList<Sequence> sequences, int start, int end)
    {
        var part = Enumerable.Range(start, end - start).Select(i => sequences[i]).ToArray();
        return SequenceDataset.FromSamples(part.Select(sequence => new Sample(sequence, [0f])), TargetSpec.Number());
    }

    private static void CheckAny(int count)
    {
        if (count == 0)
        {
            throw new ArgumentException("sequences must have at least one sequence; it was empty.", "sequences");
        }
    }

    // A network trained on one length has only learned to predict there; one trained on several lengths may generalize to others.
    private static void CheckSteps(int steps, string name, int? index, (int Fewest, int Most) trainedSteps)
    {
        if (trainedSteps.Fewest == trainedSteps.Most && steps != trainedSteps.Most)
        {
            throw new ArgumentException(
                $"{Named(name, index)} must have {trainedSteps.Most} steps, as all training sequences had; it had {steps}.", name);
        }
    }

    // Built only for a message: there may be a hundred thousand sequences.
    private static string Named(string name, int? index) => index is { } at ? FormattableString.Invariant($"{name}[{at}]") : name;

    // Returns the error message of the sequence's own constructor.
    private static ArgumentException Refused(float[]? values, int index)
    {
        try
        {
            _ = new Sequence(values ?? throw new ArgumentException("it was null."));
            throw new InvalidOperationException("The sequence is valid.");
        }
        catch (ArgumentException error)
        {
            return new ArgumentException($"sequences[{index}]: {error.Message.Split(" (Parameter", 2)[0]}", "sequences", error);
        }
    }
}
