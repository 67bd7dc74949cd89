using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SequenceToy.Diagnosis;
using SequenceToy.DiagnosisTable;
using SequenceToy.DiagnosisTable.Corpus;
using SequenceToy.Evaluation;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var prove = args.Contains("--prove");
var held = args.Contains("--held");
var filter = args.FirstOrDefault(a => !a.StartsWith("--"));
Parallel.ForEach(Partitioner.Create(LabelledRuns.All.Where(r => (held ? r.IsHeldOut : !r.IsHeldOut) && (filter is null || r.Id.Contains(filter) || r.Label.ToString() == filter)), EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = 2 }, run =>
{
    var t = Stopwatch.StartNew();
    using var result = run.Experiment.Run();
    var seconds = t.Elapsed.TotalSeconds;
    var problems = prove ? Justification.Against(run, result) : [];
    var all = t.Elapsed.TotalSeconds;
    if (held) { Console.WriteLine($"{run.Label,-13} {run.Id,-36} {seconds:0.0} {all:0.0} {string.Join("; ", problems)}"); return; }
    var e = result.Evidence;
    var c = new LearningCurve(e.History);
    double Left(MeasuredScore? s) => s is null ? double.NaN : 1 - Skill.Of(e.Metric, s.Value, e.Guess);
    var d = result.Diagnosis; Console.WriteLine($"{(d.Verdict == run.Label ? "  " : "X ")}{run.Label,-13} {run.Id,-36} {d.Verdict} {d.Confidence:0.00} n{c.Epochs,4} busy{c.BusyEpochs,4} end/guess {c.TrainingEnd / e.GuessLoss,9:0.0000} tr {Left(e.Training),7:0.0000} va {Left(e.Validation),7:0.0000} te {Left(e.Test),7:0.0000} gap {c.Gap,6:0.00} vrise {c.ValidationRise,6:0.00} trise {c.TrainingRise,7:0.00} prog {c.Progress,6:0.00}±{c.ProgressError,5:0.00} jump {c.EndJump,5:0.00} gap {new SequenceToy.Diagnosis.Rules.RunMeasures(e).Gap,5:0.00} z {new SequenceToy.Diagnosis.Rules.RunMeasures(e).GapInErrors,5:0.0} {e.StopReason} {seconds:0.0}s {all:0.0}s {string.Join("; ", problems)}");
});
