using SequenceToy.DiagnosisTable.Corpus.OwnData;
using SequenceToy.Networks.Cells;
using SequenceToy.Training;
using SequenceToy.Training.Schedules;

namespace SequenceToy.DiagnosisTable.Follow;

/// <summary>Further runs over a fixed list of settings, independent of the suggestions: they show whether a run can be improved.</summary>
internal static class LargerBudget
{
    private const int Longer = 5;
    private const double Rate = 0.01;

    /// <summary>The number of runs.</summary>
    public static int Runs => Changes.Length;

    private static readonly Func<ExperimentSettings, ExperimentSettings>[] Changes =
    [
        settings => Stopped(settings),
        settings => Decayed(settings, 0.01),
        settings => Usual(settings),
        settings => Stopped(Usual(settings)),
        settings => Decayed(Stopped(Usual(settings)), 1e-3),
        settings => Of(Usual(settings), new LstmOptions { HiddenSize = 16 }),
        settings => Stopped(Of(Usual(settings), new LstmOptions { HiddenSize = 16 })),
        settings => Decayed(Stopped(Of(Usual(settings), new LstmOptions { HiddenSize = 16 })), 1e-3),
        settings => Stopped(Of(Usual(settings), new LstmOptions { HiddenSize = 4 })),
        settings => Stopped(Of(Usual(settings), new GruOptions { HiddenSize = 16 })),
        settings => Stopped(Of(Usual(settings, Rate / 3), new GruOptions { HiddenSize = 16 })),
        settings => Stopped(Of(Usual(settings, epochs: 1), new LstmOptions { HiddenSize = 64 })),
    ];

    /// <summary>Returns the run with the lowest error on the held-out samples.</summary>
    public static MeasuredRun Best(RandomOwnData run) =>
        Changes.Select(change => MeasuredRun.Of(run, Changed(run.Experiment, change))).MinBy(measured => measured.HeldOut.Average())!;

    private static SequenceExperiment Changed(SequenceExperiment experiment, Func<ExperimentSettings, ExperimentSettings> change)
    {
        var settings = change(experiment.Settings);
        return experiment.WithTraining(settings.Training).WithNetwork(settings.Recurrent);
    }

    private static ExperimentSettings Usual(ExperimentSettings settings, double rate = Rate, int epochs = Longer) => settings with
    {
        Training = settings.Training with { Epochs = epochs * settings.Training.Epochs, LearningRate = rate, Schedule = new CosineSchedule() },
    };

    private static ExperimentSettings Stopped(ExperimentSettings settings) => settings with
    {
        Training = settings.Training with { EarlyStopping = new EarlyStopping { Patience = Math.Max(5, settings.Training.Epochs / 10) } },
    };

    private static ExperimentSettings Decayed(ExperimentSettings settings, double decay) => settings with
    {
        Training = settings.Training with { Optimizer = settings.Training.Optimizer with { WeightDecay = decay } },
    };

    private static ExperimentSettings Of(ExperimentSettings settings, RecurrentOptions network) => settings with { Recurrent = network };
}
