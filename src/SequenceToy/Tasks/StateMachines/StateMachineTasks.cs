namespace SequenceToy.Tasks.StateMachines;

/// <summary>The built-in state machine tasks.</summary>
internal static class StateMachineTasks
{
    // A length is in the task's LengthUnit: numbers of an expression, symbols of a question, bits of noise.
    public static TaskEntry[] Entries { get; } =
    [
        new(["alternating"], new(1, LengthRange.Limit), most => new AlternatingBinary(LengthRange.UpTo(most, Math.Min(2, most ?? 2)))),
        new(["delayed"], new(1, LengthRange.Limit - 2), most => new DelayedXor(LengthRange.UpTo(most))),
        new([], new(1, LengthRange.Limit), most => new RunningParity(LengthRange.UpTo(most))),
        new(["xor"], new(1, LengthRange.Limit), most => new Parity(LengthRange.UpTo(most))),
        new([], new(1, LengthRange.Limit), most => new EvenPairs(LengthRange.UpTo(most))),
        new(["cycle"], new(1, LengthRange.Limit), most => new CycleNavigation(LengthRange.UpTo(most))),
        new([], new(1, LengthRange.Limit / 2), most => new ModularArithmetic(LengthRange.UpTo(most))),
        .. Enumerable.Range(1, 7).Select(language => new TaskEntry([], new(1, 1000), most => new Tomita(language, LengthRange.UpTo(most)))),
        new(["s3"], new(1, LengthRange.Limit), length => new GroupWords(WordGroup.S3, LengthRange.UpTo(length, length ?? 1))),
        new(["z60"], new(1, LengthRange.Limit), length => new GroupWords(WordGroup.Z60, LengthRange.UpTo(length, length ?? 1))),
        new(["s5"], new(1, LengthRange.Limit), length => new GroupWords(WordGroup.S5, LengthRange.UpTo(length, length ?? 1))),
        new(["addition"], new(3, 1000), most => new BinaryAddition(LengthRange.UpTo(most, 3))),
    ];
}
