// The console app of src/SequenceToy.Console, with libtorch.
return SequenceToy.Console.Program.Main(args);
