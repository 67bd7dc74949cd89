using SequenceToy.Console.Views;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training;
using Spectre.Console.Testing;

namespace SequenceToy.Console.Tests;

public sealed class LiveTrainingTests
{
    [Fact]
    public void Draw_SomeEpochs_ShowsTheCurveWhatItLooksLikeAndTheTimeLeft()
    {
        var lines = Drawn(height: 30, epochs: 20);

        lines.Should().Contain(line => line.StartsWith("Learning curve: Mean squared error", StringComparison.Ordinal));
        lines.Should().Contain(line => line.StartsWith("Epoch   20  loss 0.05", StringComparison.Ordinal));
        lines.Should().Contain(line => line.StartsWith("So far still learning", StringComparison.Ordinal));
        lines.Should().Contain(line => line.StartsWith("20 of 200 epochs; ", StringComparison.Ordinal) && line.EndsWith(" left", StringComparison.Ordinal));
        lines.Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public void Draw_LowTerminal_LeavesTheCurveOut() => Drawn(height: 15, epochs: 20).Should().HaveCountLessThan(6).And.Contain(line => line.StartsWith("So far still learning", StringComparison.Ordinal));

    [Fact]
    public void Draw_BeforeTheFirstEpoch_SaysThatItTrains() => Drawn(height: 30, epochs: 0).Should().ContainSingle().Which.Should().Be("Training …");

    private static string[] Drawn(int height, int epochs)
    {
        using var console = PipedConsole.Create().Width(80).Height(height);
        var view = new LiveTraining(SequenceExperiment.For(new SumOfFirstTwo()), console);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            view.Record(new EpochRecord(epoch, 1.0 / epoch, 1.0 / epoch, 0.01, 1));
        }

        console.Write(view.Draw());
        return console.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
