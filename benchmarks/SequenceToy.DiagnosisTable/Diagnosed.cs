using System.Diagnostics;
using SequenceToy.Diagnosis;
using SequenceToy.DiagnosisTable.Corpus;

namespace SequenceToy.DiagnosisTable;

/// <summary>The diagnosis of a labeled training run.</summary>
internal sealed record Diagnosed(LabelledRun Run, RunDiagnosis Diagnosis, double TrainSeconds, double MeasureSeconds) : JudgedRun(Run.Label, Diagnosis)
{
    public static IReadOnlyList<Diagnosed> All(IEnumerable<LabelledRun> runs, Action<Diagnosed> done) => InParallel.Map(runs, run =>
    {
        using var result = run.Experiment.Run();
        var started = Stopwatch.GetTimestamp();
        var diagnosed = new Diagnosed(run, result.Diagnosis, result.Environment.TrainSeconds, Stopwatch.GetElapsedTime(started).TotalSeconds);
        done(diagnosed);
        return diagnosed;
    });

    /// <summary>Returns the diagnosis of a training run with the losses of some epochs.</summary>
    public static string Text(LabelledRun run)
    {
        using var result = run.Experiment.Run();
        var every = Math.Max(1, result.History.Count / 12);
        var losses = result.History.Where(epoch => epoch.Epoch % every == 0)
            .Select(epoch => $"  epoch {epoch.Epoch}: {epoch.Loss:0.#####}, validation {epoch.ValidationLoss:0.#####}, rate {epoch.LearningRate:0.####}");
        return $"{run.Label} {run.Id}: {run.How}\n{result.Diagnosis}\n  baseline's loss {result.Evidence.BaselineLoss:0.#####}\n{string.Join('\n', losses)}\n";
    }

    public static void Show(Diagnosed diagnosed) => Console.WriteLine(
        $"{(diagnosed.IsCorrect ? "correct" : "WRONG  ")} {diagnosed.Run.Label,-13} {diagnosed.Run.Id,-38} {diagnosed.Diagnosis.Verdict,-13} {diagnosed.Diagnosis.Confidence:0.00}  {diagnosed.TrainSeconds:0.0} s, measured in {diagnosed.MeasureSeconds:0.00} s");
}
