namespace SequenceToy.Console.Views;

/// <summary>Finds the steps of a sequence whose predictions are scored, by a rule that fits the task's own sequences: the step, its symbol,
/// or its symbol and the previous one.</summary>
internal static class ScoredSteps
{
    private const int Companions = 200;

    private static readonly Func<Sequence, int, object>[] Rules =
    [
        (input, step) => (input.Steps, step),
        Step,
        (input, step) => (step == 0 ? null : Step(input, step - 1), Step(input, step)),
    ];

    /// <summary>Returns [steps], true where scored; null when all are scored, or when no rule fits.</summary>
    public static ValueList<bool>? Of(ISequenceTask task, Sequence input)
    {
        if (task.Target.Placement == TargetPlacement.LastStep)
        {
            return null;
        }

        var companions = task.Generate(Companions, SeededRandom.ForSeed(0, RandomPurpose.TestData));
        return companions.All(sample => sample.Mask is null && sample.ScoreMask is null) ? null
            : Rules.Select(rule => By(rule, companions, input)).FirstOrDefault(counted => counted is not null);
    }

    private static ValueList<bool>? By(Func<Sequence, int, object> rule, IEnumerable<Sample> companions, Sequence input)
    {
        var known = new Dictionary<object, bool>();
        foreach (var sample in companions)
        {
            for (var step = 0; step < sample.Input.Steps; step++)
            {
                var counts = sample.IsScored(step);
                if (!known.TryAdd(rule(sample.Input, step), counts) && known[rule(sample.Input, step)] != counts)
                {
                    return null;
                }
            }
        }

        var keys = Enumerable.Range(0, input.Steps).Select(step => rule(input, step)).ToArray();
        return Array.TrueForAll(keys, known.ContainsKey) ? [.. keys.Select(key => known[key])] : null;
    }

    private static Sequence Step(Sequence input, int step) =>
        new Sequence(input.Values.Slice(step * input.Features, input.Features), input.Features);
}
