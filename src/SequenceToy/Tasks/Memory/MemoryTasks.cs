namespace SequenceToy.Tasks.Memory;

/// <summary>The built-in tasks that remember one item and ignore the rest.</summary>
internal static class MemoryTasks
{
    public static TaskEntry[] Entries { get; } =
    [
        new(["copy"], new(1, LengthRange.Limit), steps => steps is null ? new RecallFirst() : new RecallFirst(steps.Value)),
        new(["last"], new(1, LengthRange.Limit), steps => steps is null ? new RecallLast() : new RecallLast(steps.Value)),

        new(["repeat-previous"], new(4, LengthRange.Limit), steps => steps is null ? new RecallBack() : new RecallBack(steps: steps.Value)),

        new(["ffl"], new(2, LengthRange.Limit / 2), steps => steps is null ? new FlipFlop() : new FlipFlop(instructions: steps.Value)),

        new(["bengio"], new(4, LengthRange.Limit * 10 / 11), steps =>
            steps is null ? new TwoSequences() : new TwoSequences(steps.Value)) { StepsMeaning = "T, the length of the shortest sequence" },

        new(["long-lag"], new(1, LengthRange.Limit), steps =>
            steps is null ? new LongLagWithDistractors()
            : new LongLagWithDistractors(steps.Value)) { StepsMeaning = "the minimum number of distractors" },

        new(["temporal-order"], new(20, LengthRange.Limit * 10 / 11), steps =>
            steps is null ? new TemporalOrder()
            : new TemporalOrder(steps: steps.Value)) { StepsMeaning = "T, the length of the shortest sequence" },
        new(["temporal-order-of-three"], new(20, LengthRange.Limit * 10 / 11), steps =>
            steps is null ? new TemporalOrder(positions: 3)
            : new TemporalOrder(3, steps.Value)) { StepsMeaning = "T, the length of the shortest sequence" },
    ];
}
