namespace SequenceToy.Inspection.Probes;

/// <summary>A value that a probe can decode from a state: an input of one step, the target, or a custom value.</summary>
/// <param name="Step">The step of the input; null for the target.</param>
/// <param name="Feature">The index of the number; null when there is only one.</param>
/// <param name="Classes">The number of possible symbols or classes; 0 for a number.</param>
internal abstract record ReadableValue(int? Step, int? Feature, int Classes)
{
    /// <summary>Returns true when a sample has the value at a step of the state.</summary>
    public abstract bool IsIn(int sample, int stateStep);

    /// <summary>Returns the number in original units, or the index of the symbol or class.</summary>
    public abstract double Of(int sample, int stateStep);

    /// <summary>Returns the inputs, step by step: all, or those of <see cref="ProbedSteps"/>.</summary>
    public static IEnumerable<ReadableValue> InputsOf(SequenceDataset data)
    {
        var isOneHot = data.Features > 1 && RealSteps(data).All(at => IsOneHot(data.Inputs.AsSpan(at, data.Features)));
        var areBits = Enumerable.Range(0, data.Features)
            .Select(feature => RealSteps(data).All(at => data.Inputs[at + feature] is 0 or 1)).ToArray();
        foreach (var step in ProbedSteps.Of(data.MaxSteps, isOneHot ? 1 : data.Features))
        {
            if (isOneHot)
            {
                yield return new Symbol(data, step);
                continue;
            }

            for (var feature = 0; feature < data.Features; feature++)
            {
                yield return new Input(data, step, feature, data.Features == 1 ? null : feature, areBits[feature] ? 2 : 0);
            }
        }
    }

    /// <summary>Returns the target: a class, each of its numbers, or each class of a set.</summary>
    public static IEnumerable<ReadableValue> TargetsOf(SequenceDataset data)
    {
        var classes = data.Target.Kind switch
        {
            TargetKind.Class => data.Target.Size,
            TargetKind.ClassSet => 2,
            TargetKind.Number => 0,
            var other => throw new NotSupportedException($"data must have targets of a known kind; it was {other}."),
        };
        var width = data.Target.Width;
        return Enumerable.Range(0, width).Select(column => new Target(data, column, width == 1 ? null : column, classes));
    }

    // The index of the first number of each step that is not padding.
    private static IEnumerable<int> RealSteps(SequenceDataset data) =>
        from sample in Enumerable.Range(0, data.Count)
        from step in Enumerable.Range(0, data.LengthOf(sample))
        select ((sample * data.MaxSteps) + step) * data.Features;

    private static bool IsOneHot(ReadOnlySpan<float> step) => step.Count(1f) == 1 && step.Count(0f) == step.Length - 1;

    private sealed record Input(SequenceDataset Data, int At, int Column, int? Named, int Symbols) : ReadableValue(At, Named, Symbols)
    {
        public override bool IsIn(int sample, int stateStep) => Data.LengthOf(sample) > At;
        public override double Of(int sample, int stateStep) => Data.Inputs[(((sample * Data.MaxSteps) + At) * Data.Features) + Column];
    }

    private sealed record Symbol(SequenceDataset Data, int At) : ReadableValue(At, null, Data.Features)
    {
        public override bool IsIn(int sample, int stateStep) => Data.LengthOf(sample) > At;

        public override double Of(int sample, int stateStep) =>
            Data.Inputs.AsSpan(((sample * Data.MaxSteps) + At) * Data.Features, Data.Features).IndexOf(1f);
    }

    /// <summary>A custom value.</summary>
    /// <param name="Values">The values: [count][1], or [count][steps of the sample].</param>
    /// <param name="Kinds">The number of classes; 0 for a number.</param>
    /// <param name="Lengths">The number of steps of each sample: [count].</param>
    internal sealed record Custom(IReadOnlyList<double[]> Values, int Kinds, int[] Lengths) : ReadableValue(null, null, Kinds)
    {
        public override bool IsIn(int sample, int stateStep) => Lengths[sample] > stateStep;
        public override double Of(int sample, int stateStep) => Values[sample] is [var only] ? only : Values[sample][stateStep];
    }

    // The target of the state's step, if there is one at every step.
    private sealed record Target(SequenceDataset Data, int Column, int? Named, int Symbols) : ReadableValue(null, Named, Symbols)
    {
        public override bool IsIn(int sample, int stateStep) => Data.Counts(sample, stateStep);

        public override double Of(int sample, int stateStep) =>
            Data.Targets[(((sample * Data.TargetSteps) + (Data.TargetSteps == 1 ? 0 : stateStep)) * Data.Target.Width) + Column];
    }
}
