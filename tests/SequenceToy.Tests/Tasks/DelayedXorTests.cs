using SequenceToy.Tasks.StateMachines;
using static SequenceToy.Tests.Tasks.StateMachineTask;

namespace SequenceToy.Tests.Tasks;

public sealed class DelayedXorTests
{
    [Fact]
    public void Generate_EveryAnswer_ComparesTheFirstTwoBits() => ShouldAnswer(new DelayedXor(), bits => bits[0] == bits[1] ? "equal" : "different");

    [Fact]
    public void Generate_Examples_AreAnsweredAsDrawn()
    {
        ShouldDraw(new DelayedXor(), 4, "1 0 1 1 0 1", "different");
        ShouldDraw(new DelayedXor(), 3, "1 1 0 1 0", "equal");
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        ShouldThrow(() => new DelayedXor(new(5, 99999)), "lengths must be from 1 to 99998; it was 5..99999.*");
    }
}
