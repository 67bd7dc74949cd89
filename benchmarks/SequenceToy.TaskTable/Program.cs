// Measures the results of the recommended settings on each task.
//   no arguments   all tasks with five seeds each; give ids for some tasks only
//   --seeds N      the number of seeds
//   --first-seed N the first seed; default 100, because seeds from 0 served to choose the recommended settings
//   --write        writes docs/tasks.md and the table in the README
//   --quick        one seed of the quickest tasks in docs/tasks.md, for three minutes; lists omitted tasks, fails if too few ran or were solved
using System.Collections.Concurrent;
using System.Globalization;
using SequenceToy.TaskTable;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
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

// Runs one training per core in parallel.
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
