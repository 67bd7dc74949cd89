using SequenceToy.Console.Views;
using SequenceToy.Reports.Figures;
using SequenceToy.Training;
using Spectre.Console.Testing;

namespace SequenceToy.Console.Tests;

public sealed class LossViewTests
{
    [Fact]
    public void Write_TwoLosses_DrawsThemOverPowersOfTen() =>
        Drawn(80, [new(1, 1, 0.1, 0, 0), new(2, 0.1, 0.1, 0, 0), new(3, 0.01, 0.02, 0, 0)]).Should().Be(
            """
            Learning curve: cross-entropy, logarithmic scale
            * training, o validation (covers * where both coincide)
                10⁰ |******************
                    |
                    |
                    |
                    |
                    |oooooooooooooooooooooooooooooooooooooooooooooooooooo
                    |
                    |
                    |
                    |                                                    oooooooooooooooooo
                    |
               10⁻² |                                                    ******************
                    +----------------------------------------------------------------------
                     1                                                              epoch 3


            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Write_NoValidation_DrawsTrainingAlone() =>
        Grid(Drawn(40, [new(1, 1, null, 0, 0), new(2, 0.01, null, 0, 0)])).Should().Contain("*").And.NotContain("o");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Write_FewerThanTwoEpochs_DrawsNothing(int epochs) =>
        Drawn(80, [.. Enumerable.Range(1, epochs).Select(epoch => new EpochRecord(epoch, 1, null, 0, 0))]).Should().BeEmpty();

    [Fact]
    public void Write_LossesOfZero_DrawsNothing() => Drawn(80, [new(1, 0, null, 0, 0), new(2, 0, 0, 0, 0)]).Should().BeEmpty();

    [Theory]
    [InlineData(40, 39)]
    [InlineData(80, 79)]
    [InlineData(200, 79)]
    public void Write_Width_LeavesOneColumnOfAtMostEighty(int width, int widest) =>
        Drawn(width, [new(1, 1, null, 0, 0), new(2, 0.5, null, 0, 0)]).Split('\n').Max(line => line.Length).Should().Be(widest);

    // The lines with the marks, without the legend above and the epochs below.
    private static string Grid(string drawing) => string.Join('\n', drawing.Split('\n').Where(line => line.Contains('|')));

    private static string Drawn(int width, EpochRecord[] history)
    {
        using var console = PipedConsole.Create().Width(width);
        LossView.Write(console, new LossFigure("cross-entropy", "", history));
        return console.Output;
    }
}
