using System.Globalization;
using SequenceToy.Reports.Figures;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class ConfusionCountsTests
{
    private static readonly ConfusionCounts Counts = ConfusionCounts.Of(new([[0], [2], [2], [float.NaN], [1], [9]], [[0], [0], [0], [1], [1], [1]]));

    [Fact]
    public void Of_Answers_CountsEachPairAndLeavesOutWhatHasNoClass()
    {
        new[] { Counts[0, 0], Counts[0, 2], Counts[1, 1], Counts[1, 9], Counts[2, 0] }.Should().Equal(1, 2, 1, 1, 0);
        (Counts.All, Counts.Right, Counts.AnswersOf(0), Counts.AnswersOf(1), Counts.AnswersOf(9)).Should().Be((5, 2, 3, 2, 0));
        Counts.Classes.Should().Equal(0, 1, 2, 9);
    }

    [Fact]
    public void Of_ClassesFarApart_TakesRoomForThePairsOnly()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        ConfusionCounts.Of(new([[65_535], [0]], [[0], [65_535]])).Classes.Should().Equal(0, 65_535);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(10_000_000);
    }

    [Fact]
    public void TakenFor_AClass_IsTheCommonestOther()
    {
        Counts.TakenFor(0).Should().Be((2, 2));
        Counts.TakenFor(1).Should().Be((9, 1));
        Counts.TakenFor(2).Should().BeNull();
    }

    [Fact]
    public void Worst_Mistakes_NamesTheCommonest()
    {
        Counts.Worst(Name).Should().Be("Taken for another most often: <0> for <2>, 2 times.");
        ConfusionCounts.Of(new([[1]], [[1]])).Worst(Name).Should().Be("None is taken for another.");

        static string Name(int one) => $"<{one.ToString(CultureInfo.InvariantCulture)}>";
    }
}
