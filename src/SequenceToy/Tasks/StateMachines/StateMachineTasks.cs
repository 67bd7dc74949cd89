namespace SequenceToy.Tasks.StateMachines;

/// <summary>The catalogue's tasks that keep the state of a machine.</summary>
internal static class StateMachineTasks
{
    // A length counts what the task's LengthUnit says: numbers of an expression, symbols of a question, bits of noise.
    public static TaskEntry[] Entries { get; } =
    [
        new(["alternating"], new(1, LengthRange.Limit), steps => steps is null ? new AlternatingBinary() : new AlternatingBinary(Math.Min(2, steps.Value), steps.Value)),
        new(["delayed"], new(1, LengthRange.Limit - 2), most => most is null ? new DelayedXor() : new DelayedXor(1, most.Value)),
        new([], new(1, LengthRange.Limit), most => most is null ? new RunningParity() : new RunningParity(1, most.Value)),
        new(["xor"], new(1, LengthRange.Limit), most => most is null ? new Parity() : new Parity(1, most.Value)),
        new([], new(1, LengthRange.Limit), most => most is null ? new EvenPairs() : new EvenPairs(1, most.Value)),
        new(["cycle"], new(1, LengthRange.Limit), most => most is null ? new CycleNavigation() : new CycleNavigation(1, most.Value)),
        new([], new(1, LengthRange.Limit / 2), most => most is null ? new ModularArithmetic() : new ModularArithmetic(1, most.Value)),
        .. Enumerable.Range(1, 7).Select(language => new TaskEntry([], new(1, 1000), most => most is null ? new Tomita(language) : new Tomita(language, 1, most.Value))),
        new(["s3"], new(1, LengthRange.Limit), length => new GroupWords(WordGroup.S3, length)),
        new(["z60"], new(1, LengthRange.Limit), length => new GroupWords(WordGroup.Z60, length)),
        new(["s5"], new(1, LengthRange.Limit), length => new GroupWords(WordGroup.S5, length)),
        new(["addition"], new(3, 1000), most => most is null ? new BinaryAddition() : new BinaryAddition(3, most.Value)),
    ];
}
