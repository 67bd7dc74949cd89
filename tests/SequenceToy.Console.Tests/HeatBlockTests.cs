using SequenceToy.Console.Views;
using SequenceToy.Formats.Traces;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Console.Tests;

public sealed class HeatBlockTests
{
    [Theory]
    [InlineData(UnitSignal.ForgetGate)]
    [InlineData(UnitSignal.Cell)]
    public void AppendRow_EachUnit_HasTenthsOfItsValues(UnitSignal signal)
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 30).Run();
        var values = result.Trace([10, 20, 99]).Layers[0][signal];
        var block = new HeatBlock(new(signal, values), [0, -1, 2]);
        var scale = Math.Max(1, values.Values.ToArray().Max(Math.Abs));

        for (var unit = 0; unit < values.Width; unit++)
        {
            Row(block, unit).Should().Be($"{Tenth(values[0, unit] / scale),3}  …{Tenth(values[2, unit] / scale),3}");
        }

        block.Steps.Should().Be("  1  …  3");
        block.Title.Should().Be(scale > 1 ? FormattableString.Invariant($"{signal.ToText()} (tenths of {scale:0.0})") : signal.ToText());
    }

    private static string Row(HeatBlock block, int unit)
    {
        using var console = PipedConsole.Create();
        var line = new Spectre.Console.Paragraph();
        block.AppendRow(line, unit);
        console.Write(line);
        return console.Output[..(3 * HeatBlock.CellWidth)];
    }

    private static string Tenth(double value)
    {
        var tenth = Math.Min((int)(10 * Math.Abs(value)), 9);
        return value < 0 && tenth > 0 ? $"-{tenth}" : $"{tenth}";
    }
}
