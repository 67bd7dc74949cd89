using System.Globalization;
using SequenceToy.Reports.Figures;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class ConfusionFigureTests
{
    private static readonly ConfusionFigure Counts = new ConfusionFigure(Pairs.Of([[0], [2], [2], [float.NaN], [1], [9]], [[0], [0], [0], [1], [1], [1]]));

    [Fact]
    public void Of_Answers_CountsEachPairAndLeavesOutWhatHasNoClass()
    {
        new[] { Counts.Matrix[0, 0], Counts.Matrix[0, 2], Counts.Matrix[1, 1], Counts.Matrix[1, 9], Counts.Matrix[2, 0] }.Should().Equal(1, 2, 1, 1, 0);
        (Counts.Matrix.Classified, Counts.Matrix.Unclassified, Counts.Matrix.Correct).Should().Be((5, 1, 2));
        (Counts.TargetsOf(0), Counts.TargetsOf(1), Counts.TargetsOf(9)).Should().Be((3, 2, 0));
        (Counts.PercentOf(0, 2), Counts.PercentOf(9, 1)).Should().Be((200.0 / 3, 0));
        Counts.Classes.Should().Equal(0, 1, 2, 9);
    }

    [Fact]
    public void Of_ClassesFarApart_UsesMemoryForThePairsOnly()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        new ConfusionFigure(Pairs.Of([[65_535], [0]], [[0], [65_535]])).Classes.Should().Equal(0, 65_535);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(10_000_000);
    }

    [Fact]
    public void MistakenFor_AClass_IsTheMostCommonOther()
    {
        Counts.MistakenFor(0).Should().Be((2, 2));
        Counts.MistakenFor(1).Should().Be((9, 1));
        Counts.MistakenFor(2).Should().BeNull();
    }

    [Fact]
    public void MostCommonMistake_Mistakes_NamesTheMostCommon()
    {
        Counts.MostCommonMistake(Name).Should().Match("*<0> predicted as <2>, 2 times.");
        new ConfusionFigure(Pairs.Of([[1]], [[1]])).MostCommonMistake(Name).Should().StartWith("No class");

        static string Name(int one) => $"<{one.ToString(CultureInfo.InvariantCulture)}>";
    }
}
