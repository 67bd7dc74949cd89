namespace SequenceToy.Networks;

/// <summary>Checks sequences for prediction and packs them into a batch.</summary>
internal static class PredictionInput
{
    /// <summary>Throws for sequences of one feature that the network cannot read.</summary>
    public static void Check(float[][] sequences, (int Fewest, int Most) trainedSteps)
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
    }

    /// <summary>Returns some of the sequences of one feature as a dataset without targets, in original units.</summary>
    public static SequenceDataset Pack(float[][] sequences, int[] batch)
    {
        var steps = batch.Max(index => sequences[index].Length);
        var inputs = new float[DatasetLimits.ArrayLength(batch.Length, steps, 1, nameof(sequences))];
        for (var i = 0; i < batch.Length; i++)
        {
            sequences[batch[i]].CopyTo(inputs, i * steps);
        }

        var lengths = Array.TrueForAll(batch, index => sequences[index].Length == steps)
            ? null
            : Array.ConvertAll(batch, index => sequences[index].Length);
        return new SequenceDataset(1, TargetSpec.Number(), steps, inputs, new float[batch.Length], lengths, null);
    }

    /// <summary>Throws for sequences that the network cannot read, or whose outputs no array can hold.</summary>
    public static void Check(IReadOnlyList<Sequence> sequences, NetworkShape shape, (int Fewest, int Most) trainedSteps)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        CheckAny(sequences.Count);
        for (var i = 0; i < sequences.Count; i++)
        {
            CheckFits(sequences[i], nameof(sequences), i, shape.Features, trainedSteps);
            if (shape.Placement == TargetPlacement.EveryStep)
            {
                DatasetLimits.ArrayLength(1, sequences[i].Steps, shape.Outputs, "outputs");
            }
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
                $"{Named(name, index)} must have {NumberFormat.Plain(features, "feature")} per step, as in training; it had "
                + $"{sequence.Features}.",
                name);
        }

        CheckSteps(sequence.Steps, name, index, trainedSteps);
    }

    /// <summary>Returns some of the sequences as a dataset without targets, in original units.</summary>
    public static SequenceDataset Pack(IReadOnlyList<Sequence> sequences, int[] batch) =>
        SequenceDataset.FromSamples(batch.Select(index => new Sample(sequences[index], [0f])), TargetSpec.Number());

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
                $"{Named(name, index)} must have {NumberFormat.Plain(trainedSteps.Most, "step")}, as all training sequences had; it had "
                + $"{steps}.",
                name);
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
