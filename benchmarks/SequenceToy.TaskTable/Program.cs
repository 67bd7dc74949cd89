// What the recommended settings reach on each task: a sweep over tasks.
//   no arguments   all tasks, five seeds each; or name some by their ids
//   --seeds N      so many seeds
//   --folder F     keeps the runs in this folder, and continues there
//   --first-seed N from this one on; left out, seeds that no recommended setting was chosen by: choose with the seeds from 0 on
//   --write        writes docs/tasks.md
//   --summaries    only updates the list of tasks in docs/tasks.md, without training; no other arguments
//   --quick        one seed of the tasks that docs/tasks.md says are quickest, for 75 seconds; says which were left out, and fails when too few were run or solved
using System.Globalization;
using SequenceToy.TaskTable;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--summaries"])
{
    Pages.WriteSummaries();
    return 0;
}

Arguments arguments;
try
{
    arguments = Arguments.Parse(args);
}
catch (ArgumentException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}

if (arguments.IsQuick)
{
    return QuickCheck.Run(arguments.Entries) ? 0 : 1;
}

var measured = Measured.Of(arguments.Entries, arguments.FirstSeed, arguments.Seeds, arguments.Folder, new ProgressLines());
foreach (var one in measured)
{
    Console.WriteLine(ResultLine.Of(one));
}

if (arguments.Writes)
{
    Pages.Write(measured);
}

return 0;
