namespace SequenceToy.Tasks.Signals;

/// <summary>The built-in signal tasks.</summary>
internal static class SignalTasks
{
    public static TaskEntry[] Entries { get; } =
    [
        new(["sine-wave"], new(3, LengthRange.Limit), steps => steps is null ? new SineWave() : new SineWave(steps.Value)),
        new(["delay-line"], new(6, LengthRange.Limit), steps => steps is null ? new Echo() : new Echo(steps.Value)),
        new(["narma"], new(10, LengthRange.Limit), steps => steps is null ? new Narma10() : new Narma10(steps.Value)),
        new(["mackey-glass-17"], new(18, LengthRange.Limit), steps => steps is null ? new MackeyGlass() : new MackeyGlass(steps.Value)),
    ];
}
