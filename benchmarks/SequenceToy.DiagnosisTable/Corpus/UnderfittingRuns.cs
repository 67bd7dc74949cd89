using SequenceToy.Tasks;
using SequenceToy.Tasks.Counting;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Signals;
using SequenceToy.Tasks.StateMachines;
using static SequenceToy.DiagnosisTable.Corpus.Making;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>Trainings of networks that are too small: five times the epochs do not help, more units do.</summary>
internal static class UnderfittingRuns
{
    public static IEnumerable<LabelledRun> All =>
    [
        new(Label.Underfitting, "sum-of-first-two, RNN of 1 unit", "a plain RNN of one unit, 300 epochs; five times as many do not reach the goal, the recommended LSTM of 5 units does", On(new SumOfFirstTwo(), 41).WithRnn(hiddenSize: 1).WithTraining(epochs: 300))
        {
            Cured = On(new SumOfFirstTwo(), 41),
        },
        Small(new GroupWords(), 42, 4, 25),
        Small(new Echo(), 43, 3, 60),
        Small(new Narma10(), 44, 2, 50),
        Small(new RecallBack(), 45, 2, 40),
        Small(new Tomita(5), 46, 2, 40),
        Small(new Echo(delay: 8), 50, 4, 40, " of 8 steps"),
        Small(new RecallBack(delay: 4), 51, 3, 40, ", 4 steps back"),
        Small(new SineWave(), 49, 1, 60),
        Small(new Narma10(), 141, 1, 50),
        Small(new RecallBack(delay: 5), 142, 4, 40, ", 5 steps back"),
        Small(new Echo(delay: 6), 143, 3, 50, " of 6 steps"),
        Small(new Reber(), 144, 1, 60),
    ];

    internal static LabelledRun Small(ISequenceTask task, int seed, int units, int epochs, string with = "") =>
        new(
            Label.Underfitting,
            $"{task.Id}{with}, {units} unit{(units == 1 ? "" : "s")}",
            $"{units} unit{(units == 1 ? "" : "s")}, {epochs} epochs; five times as many do not reach the goal, the recommended {task.Recommended.HiddenSize} units do",
            On(task, seed).WithLstm(hiddenSize: units).WithTraining(epochs: epochs))
        {
            Cured = On(task, seed),
        };
}
