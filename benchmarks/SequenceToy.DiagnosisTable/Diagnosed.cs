using System.Diagnostics;
using SequenceToy.Diagnosis;
using SequenceToy.DiagnosisTable.Corpus;

namespace SequenceToy.DiagnosisTable;

/// <summary>The diagnosis of a labeled training run.</summary>
internal sealed record Diagnosed(LabelledRun Run, RunDiagnosis Diagnosis, double TrainSeconds, double MeasureSeconds)
{
    public bool IsCorrect => $"{Diagnosis.Verdict}" == $"{Run.Label}";

    public static IReadOnlyList<Diagnosed> All(IEnumerable<LabelledRun> runs, Action<Diagnosed> done) => InParallel.Map(runs, run =>
    {
        using var result = run.Experiment.Run();
        var started = Stopwatch.GetTimestamp();
        var diagnosed = new Diagnosed(run, result.Diagnosis, result.Environment.TrainSeconds, Stopwatch.GetElapsedTime(started).TotalSeconds);
        done(diagnosed);
        return diagnosed;
    });

    public static void Show(Diagnosed diagnosed) => Console.WriteLine(
        $"{(diagnosed.IsCorrect ? "correct" : "WRONG  ")} {diagnosed.Run.Label,-13} {diagnosed.Run.Id,-38} {diagnosed.Diagnosis.Verdict,-13} {diagnosed.Diagnosis.Confidence:0.00}  {diagnosed.TrainSeconds:0.0} s, measured in {diagnosed.MeasureSeconds:0.00} s");
}
