namespace SequenceToy.Tasks.Numbers;

/// <summary>The built-in tasks that store numbers and calculate with them.</summary>
internal static class NumbersTasks
{
    public static TaskEntry[] Entries { get; } =
    [
        new(["sum"], new(2, LengthRange.Limit), steps => steps is null ? new SumOfFirstTwo() : new SumOfFirstTwo(steps.Value)),

        new(["adding"], new(2, LengthRange.Limit), steps => steps is null ? new Adding() : new Adding(steps: steps.Value)),
        new(["adding-anywhere"], new(2, LengthRange.Limit), steps =>
            steps is null ? new Adding(MarkerPlacement.Anywhere) : new Adding(MarkerPlacement.Anywhere, steps.Value)),

        new(["adding-1997"], MarkedPairs.AllowedSteps, steps =>
            steps is null ? new Adding1997() : new Adding1997(steps.Value)) { StepsMeaning = "T, the length of the shortest sequence" },
        new(["multiplication"], MarkedPairs.AllowedSteps, steps =>
            steps is null ? new Multiplication1997()
            : new Multiplication1997(steps.Value)) { StepsMeaning = "T, the length of the shortest sequence" },
    ];
}
