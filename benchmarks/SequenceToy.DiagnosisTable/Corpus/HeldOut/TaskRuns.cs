using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Signals;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Training.Schedules;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>Held-out runs on tasks that learn the task, or would with more epochs, units or samples.</summary>
internal static class TaskRuns
{
    public static IEnumerable<LabelledRun> All =>
    [
        new(Label.Learned, "tomita-7", "the recommended settings", On(new Tomita(7), 601)),
        new(Label.Learned, "delayed-xor of up to 5 steps", "up to 5 steps of noise", On(new DelayedXor(new(1, 5)), 602)),
        new(Label.Learned, "flip-flop of 16 instructions GRU", "16 instructions, a GRU of 12 units", On(new FlipFlop(instructions: 16), 603).WithGru(hiddenSize: 12)),
        new(Label.Learned, "echo of 3 steps", "a delay of 3 steps, 20 units", On(new Echo(delay: 3), 604).WithLstm(hiddenSize: 20)),
        new(Label.Learned, "even-pairs of up to 20 bits", "up to 20 bits", On(new EvenPairs(new(1, 20)), 605)),
        StillLearningRuns.Short("tomita-7, slow", "8 epochs at 0.003", On(new Tomita(7), 611).WithTraining(epochs: 8, learningRate: 0.003)),
        StillLearningRuns.Short("mackey-glass GRU, 5 epochs", "a GRU, 5 epochs", On(new MackeyGlass(), 612).WithGru().WithTraining(epochs: 5)),
        StillLearningRuns.Short("recall-k-back of 2 back GRU, 3 epochs", "2 back, a GRU, 3 epochs at 0.002", On(new RecallBack(delay: 2), 613).WithGru().WithTraining(epochs: 3, learningRate: 0.002)),
        StillLearningRuns.Short("echo of 3 steps, step schedule", "a delay of 3 steps, 4 epochs at 0.002, halved every 20 epochs", On(new Echo(delay: 3), 614).WithSchedule(new StepSchedule { Every = 20 }).WithTraining(epochs: 4, learningRate: 0.002)),
        StillLearningRuns.Short("recall-last of 6 steps, 14 epochs", "6 steps, 14 epochs at 0.01", On(new RecallLast(steps: 6), 615).WithTraining(epochs: 14, learningRate: 0.01)),
        UnderfittingRuns.Small(new MackeyGlass(), 621, 2, 30),
        UnderfittingRuns.Small(new Echo(delay: 4), 622, 2, 55, " of 4 steps"),
        UnderfittingRuns.Small(new Echo(delay: 10), 623, 5, 45, " of 10 steps"),
        UnderfittingRuns.Small(new Narma10(40), 624, 3, 50, " of 40 steps"),
        OverfittingRuns.Few("tomita-7, 25 samples", On(new Tomita(7), 631), 25, 180),
        OverfittingRuns.Few("delayed-xor of up to 5 steps, 24 samples", On(new DelayedXor(new(1, 5)), 632), 24, 250),
        OverfittingRuns.Few("recall-last of 5 steps, 12 samples", On(new RecallLast(steps: 5), 633).WithLstm(hiddenSize: 24), 12, 450),
        OverfittingRuns.Few("mackey-glass, 4 samples", On(new MackeyGlass(), 634), 4, 800),
    ];
}
