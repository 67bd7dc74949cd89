// What the recommended settings reach on each task.
//   no arguments   all tasks, five seeds each; or name some by their ids
//   --seeds N      so many seeds
//   --first-seed N from this one on; left out, seeds that no recommended setting was chosen by: choose with the seeds from 0 on
//   --write        writes docs/tasks.md
//   --summaries    only updates the list of tasks in docs/tasks.md, without training; no other arguments
//   --quick        one seed of the tasks that docs/tasks.md says are quickest, for 75 seconds; says which were left out, and fails when too few were run or solved
using System.Collections.Concurrent;
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

// One training per core, side by side.
var measured = new ConcurrentDictionary<string, Measured>(StringComparer.Ordinal);
Parallel.ForEach(Partitioner.Create(arguments.Entries, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, entry =>
{
    measured[entry.Id] = Measured.Of(entry.Create(), arguments.FirstSeed, arguments.Seeds);
    Console.WriteLine(ResultLine.Of(measured[entry.Id]));
});

if (arguments.Writes)
{
    Pages.Write([.. arguments.Entries.Select(entry => measured[entry.Id])]);
}

return 0;
