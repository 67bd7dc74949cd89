using SequenceToy.Tasks;
using SequenceToy.Tasks.Counting;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Signals;
using SequenceToy.Tasks.StateMachines;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>Trainings with too few epochs: five times as many reach the goal.</summary>
internal static class StillLearningRuns
{
    public static IEnumerable<LabelledRun> All =>
    [
        Short("sum-of-first-two, tutorial", "the tutorial's 50 epochs at a constant 0.001, with 8 units", On(new SumOfFirstTwo(), 21).WithPreset(Preset.Tutorial).WithLstm(hiddenSize: 8)),
        Short("sum-of-first-two, 15 epochs", "15 epochs, cosine", On(new SumOfFirstTwo(), 22).WithTraining(epochs: 15)),
        Short("recall-first, 10 epochs", "10 epochs, cosine", On(new RecallFirst(), 23).WithTraining(epochs: 10)),
        Short("recall-first GRU, slow", "a GRU, 30 epochs at a constant 0.002", On(new RecallFirst(), 24).WithGru().Constant().WithTraining(epochs: 30, learningRate: 0.002)),
        Short("recall-k-back, slow", "12 epochs at 0.001", On(new RecallBack(), 25).WithTraining(epochs: 12, learningRate: 0.001)),
        Short("sine, slow", "8 epochs at 0.003", On(new SineWave(), 26).WithTraining(epochs: 8, learningRate: 0.003)),
        Short("echo, cosine", "8 epochs at 0.002, cosine", On(new Echo(), 27).WithSchedule(new Training.Schedules.CosineSchedule()).WithTraining(epochs: 8, learningRate: 0.002)),
        Short("narma-10, 8 epochs", "8 epochs", On(new Narma10(), 28).WithTraining(epochs: 8)),
        Short("embedded-reber, slow", "12 epochs at 0.003", On(new EmbeddedReber(), 29).WithTraining(epochs: 12, learningRate: 0.003)),
        Short("dyck-1, slow", "16 epochs at 0.005", On(TaskCatalog.Find("dyck-1")!.Create(), 30).WithTraining(epochs: 16, learningRate: 0.005)),
        Short("group-s3, 12 epochs", "12 epochs at 0.005", On(new GroupWords(), 121).WithTraining(epochs: 12, learningRate: 0.005)),
        Short("mackey-glass, 8 epochs", "8 epochs, cosine", On(new MackeyGlass(), 122).WithSchedule(new Training.Schedules.CosineSchedule()).WithTraining(epochs: 8)),
        Short("recall-last GRU, 12 epochs", "a GRU, 12 epochs at 0.005, cosine", On(new RecallLast(), 123).WithGru().WithTraining(epochs: 12, learningRate: 0.005)),
    ];

    internal static LabelledRun Short(string id, string how, SequenceExperiment experiment) =>
        new(Label.StillLearning, id, $"{how}; five times as many reach the goal", experiment) { Cured = experiment.TimesEpochs(5) };
}
