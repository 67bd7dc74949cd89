using SequenceToy.Tasks.StateMachines;
using static SequenceToy.Tests.Tasks.StateMachineTask;

namespace SequenceToy.Tests.Tasks;

public sealed class ParityTests
{
    [Fact]
    public void Generate_EveryAnswer_SaysWhetherThe1sAreOdd() => ShouldAnswer(new Parity(), bits => bits.Count(bit => bit == "1") % 2 == 1 ? "odd" : "even");

    [Fact]
    public void Generate_Examples_AreAnsweredAsDrawn()
    {
        ShouldDraw(new Parity(), 7, "1 0 1 0 1 0 0", "odd");
        ShouldDraw(new Parity(), 5, "0 1 1 1 1", "even");
    }

    [Fact]
    public void Lengths_OfTheSource_AreTheDefault()
    {
        new Parity().Lengths.ToString().Should().Be("1..40");
        new Parity().TestLengths.ToString().Should().Be("41..500");
        new Parity(new(1, 100_000)).TestLengths.ToString().Should().Be("100000");
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        ShouldThrow(() => new Parity(new(0, 4)), "shortest must be from 1 to 100000; it was 0.*");
        ShouldThrow(() => new Parity(new(5, 4)), "longest must be from 5 to 100000 (shortest and up); it was 4.*");
    }
}
