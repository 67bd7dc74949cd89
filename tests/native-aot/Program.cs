// Saves and loads results, models and checkpoints of every kind in an app compiled ahead of time. Prints how many; what differs ends it.
using SequenceToy;
using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Sweeps;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

var folder = Directory.CreateTempSubdirectory().FullName;
var (one, two) = (Path.Combine(folder, "1.safetensors"), Path.Combine(folder, "2.safetensors"));
var sum = SequenceExperiment.For(new SumOfFirstTwo());
var own = SequenceDataset.FromArrays([[1, 2], [3, 4], [5, 6], [7, 8], [9, 8], [7, 6]], [3, 7, 11, 15, 17, 13]);
SequenceExperiment[] experiments =
[
    .. TaskCatalog.All.Select(entry => SequenceExperiment.For(entry.Create(entry.AllowedSteps?.Shortest))),
    sum.WithGru(hiddenSize: 3).WithOptimizer(new AdamW()).WithLoss(new Huber()).WithSchedule(new PlateauSchedule()).WithEarlyStopping(),
    sum.WithRnn(hiddenSize: 3).WithOptimizer(new Sgd()).WithLoss(new MeanAbsoluteError()).WithSchedule(new CosineSchedule()).WithSnapshots(),
    sum.WithLstm(hiddenSize: 3, forgetBias: 1).WithOptimizer(new RmsProp()).WithSchedule(new StepSchedule()).WithSnapshots(SnapshotSchedule.EveryEpochs(2)),
    sum.WithStandardScaling().WithGoal(Metric.Rmse, 2).WithGradientClip(0.5),
];

experiments = [.. experiments.Select(experiment => experiment.WithSamples(40)), SequenceExperiment.For(own), SequenceExperiment.For(own).WithSplit(Split.Stratified).WithGoal(Metric.Rmse, 1),
    SequenceExperiment.For(own).WithSplit(Split.ByGroup([1, 1, 1, 1, 2, 2])), SequenceExperiment.For(own).WithSplit(Split.InOrder), SequenceExperiment.For(own).WithValidationData(own)];
foreach (var experiment in experiments.Select(experiment => experiment.WithTraining(epochs: 2, batchSize: 4)))
{
    using var result = experiment.Run();
    result.Save(one);
    using var loaded = ExperimentResult.Load(one);
    using var model = TrainedModel.Load(one);
    loaded.Save(two);
    MustBe(File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(two)), $"{result.Task}: the file");
    MustBe(loaded.Diagnosis.Verdict == result.Diagnosis.Verdict, $"{result.Task}: the verdict");
    MustBe(model.Score(result.TestSamples).Equals(result.Scores), $"{result.Task}: the scores of the model");
}

var steady = sum.WithSamples(40).WithSchedule(new ConstantSchedule());
using var whole = steady.WithTraining(epochs: 4).Run();
steady.WithTraining(epochs: 2).WithCheckpoints(one).Run().Dispose();
using var resumed = SequenceExperiment.Resume(one).WithTraining(epochs: 4).Run();
MustBe(resumed.Model.GetWeights().SequenceEqual(whole.Model.GetWeights()), "what was resumed");

var sweep = SequenceSweep.Of(steady.WithTraining(epochs: 2)).Over("size", [1, 2], (experiment, size) => experiment.WithLstm(hiddenSize: size)).WithSeeds(3);
MustBe(sweep.Run(folder).ToString() == SweepResults.Load(folder).ToString(), "the sweep");
MustBe(sweep.WithSeeds(4).Run(folder).ToString() == sweep.WithSeeds(4).Run().ToString(), "the continued sweep");
Directory.Delete(folder, recursive: true);
Console.WriteLine($"{experiments.Length} results saved and loaded");

static void MustBe(bool holds, string what)
{
    if (!holds)
    {
        throw new InvalidOperationException($"{what} is not as it was.");
    }
}
