using SequenceToy.Sweeps;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.SweepTables;

/// <summary>The sweeps of the documentation.</summary>
internal static class Tables
{
    /// <summary>The initial forget bias decides whether an LSTM can remember the start of 100 steps of noise.</summary>
    public static void ForgetBias(string folder, TextWriter output) => Print(
        SequenceSweep.Of(SequenceExperiment.For(new TwoSequences(100)).WithTraining(epochs: 30))
            .Over("forgetBias", [0, 1, 2, 3, 4, 5], (experiment, bias) => experiment.WithLstm(forgetBias: bias))
            .WithSeeds(20),
        folder,
        output);

    /// <summary>The settings of an introductory tutorial, and the recommended ones.</summary>
    public static void Tutorial(string folder, TextWriter output) => Print(
        SequenceSweep.Of(SequenceExperiment.For(new SumOfFirstTwo()))
            .Over("settings", ["tutorial", "defaults"], (experiment, name) => name == "tutorial" ? experiment.WithPreset(Preset.Tutorial) : experiment)
            .WithSeeds(100),
        folder,
        output);

    private static void Print(SequenceSweep sweep, string folder, TextWriter output)
    {
        var results = sweep.Run(folder, new Lines());
        output.WriteLine(results);
        foreach (var cell in results.Cells)
        {
            output.WriteLine($"{cell.Cell.ToText(results.Axes)}: {cell.Restarts()?.Sentence}");
        }
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
