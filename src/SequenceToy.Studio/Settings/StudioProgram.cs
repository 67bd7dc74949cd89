using System.Globalization;
using SequenceToy.Networks.Cells;
using SequenceToy.Training;

namespace SequenceToy.Studio.Settings;

/// <summary>A C# program that trains the network of a state outside the Studio, with the same bits on the same machine.</summary>
internal static class StudioProgram
{
    public static string Of(StudioState state)
    {
        var (settings, defaults) = (state.Settings, StudioState.DefaultSettings(state.Task));
        var steps = state.Steps is { } length ? string.Create(CultureInfo.InvariantCulture, $"steps: {length}") : "";
        List<string> calls = [];
        if ((settings.Samples, settings.ValidationSplit, settings.FreshDataEachEpoch)
            != (defaults.Samples, defaults.ValidationSplit, defaults.FreshDataEachEpoch))
        {
            calls.Add($"WithSamples({Text(settings.Samples)}, validationSplit: {Text(settings.ValidationSplit)}, "
                + $"freshEachEpoch: {Text(settings.FreshDataEachEpoch)})");
        }

        if (settings.InputScaler != defaults.InputScaler || settings.TargetScaler != defaults.TargetScaler)
        {
            calls.Add($"WithScaling(new {settings.InputScaler.GetType().Name}(), new {settings.TargetScaler.GetType().Name}())");
        }

        calls.Add($"WithNetwork({Network(settings.Recurrent)})");
        var training = Training(settings.Training, defaults.Training);
        if (training.Length > 0)
        {
            calls.Add($"WithTraining(experiment.Settings.Training with {{ {training} }})");
        }

        if (settings.StopWhenSolved != defaults.StopWhenSolved)
        {
            calls.Add($"WithStopWhenSolved({Text(settings.StopWhenSolved)})");
        }

        return $"""
            using SequenceToy;
            using SequenceToy.Networks.Cells;
            using SequenceToy.Scaling;
            using SequenceToy.Tasks;
            using SequenceToy.Training;
            using SequenceToy.Training.Engines;
            using SequenceToy.Training.Optimizers;
            using SequenceToy.Training.Schedules;

            var experiment = SequenceExperiment.For(TaskCatalog.Find("{state.Entry.Id}")!.Create({steps}));
            using var result = experiment
            {string.Concat(calls.Select(call => $"    .{call}\n"))}    .WithEngine(Engine.Fused)
                .WithSeed({Text(settings.Seed)})
                .Run();

            Console.WriteLine(result.Diagnosis);

            """.ReplaceLineEndings("\n");
    }

    private static string Network(RecurrentOptions options)
    {
        List<string> parts = [$"HiddenSize = {Text(options.HiddenSize)}"];
        AddIf(options.Layers != 1, $"Layers = {Text(options.Layers)}");
        AddIf(options.Dropout != 0, $"Dropout = {Text(options.Dropout)}");
        AddIf(
            options is LstmOptions { ForgetBias.Value: not null },
            $"ForgetBias = {Text((options as LstmOptions)?.ForgetBias.Value)}");
        return $"new {options.GetType().Name} {{ {string.Join(", ", parts)} }}";

        void AddIf(bool differs, string part)
        {
            if (differs)
            {
                parts.Add(part);
            }
        }
    }

    private static string Training(TrainingOptions options, TrainingOptions defaults)
    {
        (bool Differs, string Text)[] parts =
        [
            (options.Epochs != defaults.Epochs, $"Epochs = {Text(options.Epochs)}"),
            (options.BatchSize != defaults.BatchSize, $"BatchSize = {Text(options.BatchSize)}"),
            (options.LearningRate != defaults.LearningRate, $"LearningRate = {Text(options.LearningRate)}"),
            (options.Optimizer != defaults.Optimizer,
                $"Optimizer = new {options.Optimizer.GetType().Name} {{ WeightDecay = {Text(options.Optimizer.WeightDecay)} }}"),
            (options.Schedule != defaults.Schedule, $"Schedule = new {options.Schedule.GetType().Name}()"),
            (options.GradientClip != defaults.GradientClip, $"GradientClip = {Text(options.GradientClip)}"),
            (options.EarlyStopping != defaults.EarlyStopping, options.EarlyStopping is { } stopping
                ? $"EarlyStopping = new EarlyStopping {{ Patience = {Text(stopping.Patience)} }}" : "EarlyStopping = null"),
        ];
        return string.Join(", ", parts.Where(part => part.Differs).Select(part => part.Text));
    }

    private static string Text(bool value) => value ? "true" : "false";
    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
    private static string Text(double? value) => value is { } number ? PlainNumber.Of(number) : "null";
}
