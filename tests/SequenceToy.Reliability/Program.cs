// Tries to break the library: with damaged files and wrong options, by killing processes that write, and by running for long.
//
//   dotnet run -c Release --project tests/SequenceToy.Reliability -- fuzz [--seconds N] [--count N] [--seed N] [--reader NAME] [--only INDEX] [--keep FOLDER]
//   dotnet run -c Release --project tests/SequenceToy.Reliability -- kill [--count N] [--seed N] [--writer NAME]
//   dotnet run -c Release --project tests/SequenceToy.Reliability -- kill-sweep [--count N] [--shards N] [--seed N]
//   dotnet run -c Release --project tests/SequenceToy.Reliability -- soak [--minutes N] [--hours N] [--engine NAME] [--picture FILE]
//   dotnet run -c Release --project tests/SequenceToy.Reliability -- limits --console samples/SequenceToy.Samples/bin/…/SequenceToy.Samples.dll [--only TEXT]
//   dotnet run -c Release --project tests/SequenceToy.Reliability -- serve [--seconds N]
//   eng/native-leaks/soak [--minutes N] [--hours N] [--picture FILE]
//
// The exit code is 0 when nothing was found, 1 with findings, and 2 for wrong arguments.
using System.CommandLine;
using SequenceToy.Reliability.Fuzz;
using SequenceToy.Reliability.Kill;
using SequenceToy.Reliability.KillSweep;
using SequenceToy.Reliability.Limits;
using SequenceToy.Reliability.Serve;
using SequenceToy.Reliability.Soak;

var root = new RootCommand("Tries to break the library.")
{
    FuzzCommand.Create(), KillCommand.Create(), KillCommand.CreateChild(), KillSweepCommand.Create(), KillSweepCommand.CreateChild(), SoakCommand.Create(),
    LimitsCommand.Create(), ServeCommand.Create(),
};
var parsed = root.Parse(args);
var exitCode = parsed.Invoke();
return parsed.Errors.Count > 0 ? 2 : exitCode;
