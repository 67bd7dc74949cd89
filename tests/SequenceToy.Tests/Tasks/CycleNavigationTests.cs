using SequenceToy.Tasks.StateMachines;
using static SequenceToy.Tests.Tasks.StateMachineTask;

namespace SequenceToy.Tests.Tasks;

public sealed class CycleNavigationTests
{
    [Fact]
    public void Generate_EveryAnswer_IsThePlace() => ShouldAnswer(new CycleNavigation(), Place);

    [Fact]
    public void Generate_Examples_AreAnsweredAsDrawn()
    {
        ShouldDraw(new CycleNavigation(), 5, "+ + 0 + −", "2");
        ShouldDraw(new CycleNavigation(), 5, "− − 0 − −", "1");
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        ShouldThrow(() => new CycleNavigation(new(0, 4)), "shortest must be from 1 to 100000; it was 0.*");
        ShouldThrow(() => new CycleNavigation(new(5, 4)), "longest must be from 5 to 100000 (shortest and up); it was 4.*");
    }

    // Round a circle written down often enough that no walk leaves it.
    private static string Place(string[] moves) =>
        string.Concat(Enumerable.Repeat("01234", 40))[100 + moves.Count(move => move == "+") - moves.Count(move => move == "−")].ToString();
}
