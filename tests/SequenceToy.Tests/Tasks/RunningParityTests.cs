using SequenceToy.Tasks.StateMachines;
using static SequenceToy.Tests.Tasks.StateMachineTask;

namespace SequenceToy.Tests.Tasks;

public sealed class RunningParityTests
{
    [Fact]
    public void Generate_EveryAnswer_SaysWhetherThe1sSoFarAreOdd() => ShouldAnswerAtEveryStep(
        new RunningParity(),
        bits => [.. bits.Select((_, t) => bits.Take(t + 1).Count(bit => bit == "1") % 2 == 1 ? "1" : "0")]);

    [Fact]
    public void Generate_Example_IsAnsweredAsDrawn() => ShouldDraw(new RunningParity(), 7, "1 0 1 0 1 0 0", "1 1 0 0 1 1 1");

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        ShouldThrow(() => new RunningParity(new(0, 4)), "shortest must be from 1 to 100000; it was 0.*");
        ShouldThrow(() => new RunningParity(new(5, 4)), "longest must be from 5 to 100000 (shortest and up); it was 4.*");
    }
}
