// How often the diagnosis is right, on trainings whose verdict is known.
//   no arguments   the trainings that the rules were tuned on
//   --write        all of them, each label checked by experiment, cheap random trainings, and rescues; writes docs/diagnosis.md
//   --quick        those that docs/diagnosis.md says are quickest, for a minute; fails when fewer are right than should be
//   --rescues      only the rescues
//   --labels       only checks the labels, and shows no verdict; with held-out those of the trainings held out
using System.Globalization;
using SequenceToy.DiagnosisTable;
using SequenceToy.DiagnosisTable.Corpus;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case []:
        var tuned = Diagnosed.All(LabelledRuns.All.Where(run => !run.IsHeldOut), Diagnosed.Show);
        Console.WriteLine(Confusion.Sentence(tuned));
        return 0;
    case ["--write"]:
        return Report.Write() ? 0 : 1;
    case ["--quick"]:
        return QuickCheck.Run() ? 0 : 1;
    case ["--rescues"]:
        return Rescue.All().Count(rescue => rescue.IsLearned) >= Report.Rescued ? 0 : 1;
    case ["--labels"]:
        return LabelCheck.Run() ? 0 : 1;
    case ["--labels", "held-out"]:
        return LabelCheck.Run(onlyHeldOut: true) ? 0 : 1;
    default:
        Console.Error.WriteLine($"One of --write, --quick, --rescues, --labels [held-out] or nothing was expected; it was {string.Join(' ', args)}.");
        return 2;
}
