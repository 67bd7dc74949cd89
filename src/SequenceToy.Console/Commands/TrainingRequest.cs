using SequenceToy.Networks.Cells;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Console.Commands;

/// <summary>The training settings from the command line; null for what was not given.</summary>
internal sealed record TrainingRequest
{
    public Optimizer? Optimizer { get; init; }
    public double? WeightDecay { get; init; }
    public LearningRateSchedule? Schedule { get; init; }
    public Loss? Loss { get; init; }
    public double? Clip { get; init; }
    public double? ForgetBias { get; init; }
    public int? EarlyStopping { get; init; }
    public int? TestSamples { get; init; }
    public bool? FreshData { get; init; }

    /// <summary>Returns the name of an optimizer on the command line, such as adamw.</summary>
    public static string KeyOf(Optimizer optimizer) => optimizer.Name.ToLowerInvariant();

    /// <summary>Returns the name of a schedule on the command line, such as cosine.</summary>
    public static string KeyOf(LearningRateSchedule schedule) => schedule.Name;

    /// <summary>Returns the name of a loss function on the command line, such as mse or cross-entropy.</summary>
    public static string KeyOf(Loss loss) =>
        loss.ShortName.Replace(" loss", "", StringComparison.Ordinal).Replace(' ', '-').ToLowerInvariant();

    /// <summary>Returns the setting with a name from the command line; null without one.</summary>
    public static T? Find<T>(IEnumerable<T> all, Func<T, string> keyOf, string? key)
        where T : class => key is null ? null : all.First(each => string.Equals(keyOf(each), key, StringComparison.OrdinalIgnoreCase));

    public SequenceExperiment Apply(SequenceExperiment experiment)
    {
        experiment = Optimizer is null ? experiment : experiment.WithOptimizer(Optimizer);
        experiment = Schedule is null ? experiment : experiment.WithSchedule(Schedule);
        experiment = Loss is null ? experiment : experiment.WithLoss(Loss);
        experiment = EarlyStopping is null ? experiment : experiment.WithEarlyStopping(EarlyStopping);
        experiment = Named(experiment, WeightDecay, "--weight-decay", (each, decay) =>
            each.WithOptimizer(each.Settings.Training.Optimizer with { WeightDecay = decay }));
        experiment = Named(experiment, Clip, "--clip", (each, norm) => each.WithGradientClip(norm));
        experiment = Named(experiment, ForgetBias, "--forget-bias", WithForgetBias);
        experiment = TestSamples is null ? experiment : experiment.WithSamples(testSamples: TestSamples);
        return FreshData is { } fresh ? experiment.WithSamples(freshEachEpoch: fresh) : experiment;
    }

    private static SequenceExperiment WithForgetBias(SequenceExperiment experiment, double bias) =>
        experiment.Settings.Recurrent is LstmOptions lstm
            ? experiment.WithNetwork(lstm with { ForgetBias = bias })
            : throw new ArgumentException($"--forget-bias needs --network lstm; the network was {experiment.Settings.Recurrent.Key}.");

    // The library's message starts with the name of its parameter.
    private static SequenceExperiment Named(
        SequenceExperiment experiment, double? value, string option, Func<SequenceExperiment, double, SequenceExperiment> apply)
    {
        try
        {
            return value is { } given ? apply(experiment, given) : experiment;
        }
        catch (ArgumentException problem) when (problem.ParamName is { } name && problem.Message.StartsWith(name, StringComparison.Ordinal))
        {
            throw new ArgumentException(option + problem.Message[name.Length..], problem);
        }
    }
}
