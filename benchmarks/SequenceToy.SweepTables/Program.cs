// Measures sweeps, and makes the tables of docs/sweeps.md and of the README.
//
//   dotnet run -c Release --project benchmarks/SequenceToy.SweepTables -- overhead            storage and threads, next to plain loops and two processes
//   dotnet run -c Release --project benchmarks/SequenceToy.SweepTables -- show                 reading a folder of 100,000 runs
//   dotnet run -c Release --project benchmarks/SequenceToy.SweepTables -- forget-bias FOLDER   two sequences of 100 steps, 6 forget biases, 20 seeds
//   dotnet run -c Release --project benchmarks/SequenceToy.SweepTables -- tutorial FOLDER      the tutorial's settings and the defaults, 100 seeds
using SequenceToy.SweepTables;

switch (args)
{
    case ["overhead"]:
        Overhead.Run(Console.Out);
        return 0;
    case [Overhead.Child, var runs]:
        Overhead.RunChild(int.Parse(runs, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["show"]:
        Showing.Run(Console.Out);
        return 0;
    case ["forget-bias", var folder]:
        Tables.ForgetBias(folder, Console.Out);
        return 0;
    case ["tutorial", var folder]:
        Tables.Tutorial(folder, Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("The argument must be overhead, show, forget-bias FOLDER or tutorial FOLDER.");
        return 2;
}
