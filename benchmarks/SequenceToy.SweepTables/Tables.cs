using SequenceToy.Reports;
using SequenceToy.Sweeps;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.SweepTables;

/// <summary>The sweeps of the documentation.</summary>
internal static class Tables
{
    /// <summary>The initial forget bias decides whether an LSTM can remember the start of 100 steps of noise. The hidden size was chosen with
    /// seeds 0 to 19.</summary>
    public static void ForgetBias(string folder, TextWriter output)
    {
        var results = Print(
            SequenceSweep.Of(SequenceExperiment.For(new TwoSequences(100)))
                .Over("forgetBias", [0, 1, 2, 3, 4, 5], (experiment, bias) => experiment.WithLstm(hiddenSize: 32, forgetBias: bias))
                .WithSeeds(20, first: 100),
            folder,
            output);
        results.PlotSolvedShare("forgetBias").SavePng(Path.Combine(folder, "forget-bias.png"), 900, 480);
    }

    /// <summary>The settings of an introductory tutorial, and the recommended ones.</summary>
    public static void Tutorial(string folder, TextWriter output) => Print(
        SequenceSweep.Of(SequenceExperiment.For(new SumOfFirstTwo()))
            .Over("settings", ["tutorial", "defaults"], (experiment, name) => name == "tutorial" ? experiment.WithPreset(Preset.Tutorial) : experiment)
            .WithSeeds(100, first: 100),
        folder,
        output);

    private static SweepResults Print(SequenceSweep sweep, string folder, TextWriter output)
    {
        var results = sweep.Run(folder, new Lines());
        output.WriteLine(results);
        foreach (var cell in results.Cells)
        {
            output.WriteLine($"{cell.Cell.ToText(results.Axes)}: {cell.Restarts()?.Sentence}");
        }

        return results;
    }

    private sealed class Lines : IProgress<SweepProgress>
    {
        public void Report(SweepProgress value)
        {
            if (value.Completed % 20 == 0)
            {
                Console.Error.WriteLine($"{value.Completed} of {value.Planned}, {value.TimeLeft:g} left");
            }
        }
    }
}
