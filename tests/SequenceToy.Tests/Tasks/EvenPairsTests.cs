using SequenceToy.Tasks.StateMachines;
using static SequenceToy.Tests.Tasks.StateMachineTask;

namespace SequenceToy.Tests.Tasks;

public sealed class EvenPairsTests
{
    [Fact]
    public void Generate_EveryAnswer_SaysWhetherTheChangesAreOdd() =>
        ShouldAnswer(new EvenPairs(), bits => bits.Zip(bits.Skip(1)).Count(pair => pair.First != pair.Second) % 2 == 1 ? "odd" : "even");

    [Fact]
    public void Generate_Examples_AreAnsweredAsDrawn()
    {
        ShouldDraw(new EvenPairs(), 6, "0 0 1 1 1 0", "even");
        ShouldDraw(new EvenPairs(), 7, "0 1 0 1 0 0 1", "odd");
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        ShouldThrow(() => new EvenPairs(new(0, 4)), "shortest must be from 1 to 100000; it was 0.*");
        ShouldThrow(() => new EvenPairs(new(5, 4)), "longest must be from 5 to 100000 (shortest and up); it was 4.*");
    }
}
